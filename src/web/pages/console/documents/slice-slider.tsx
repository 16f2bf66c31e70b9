// Leafs through the images of a series of scans.
import { Slider } from '@mantine/core';
import { useSay } from '../shell/words.tsx';

/** Nothing where there is only one image. */
export function SliceSlider({
  count,
  at,
  choose,
}: {
  readonly count: number;
  /** From 0. */
  readonly at: number;
  readonly choose: (at: number) => void;
}) {
  const say = useSay();
  if (count < 2) return null;
  return (
    <Slider
      min={0}
      max={count - 1}
      value={at}
      onChange={choose}
      label={(value) => value + 1}
      thumbLabel={say('console-documents:imaging.choose')}
    />
  );
}
