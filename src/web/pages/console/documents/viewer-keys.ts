// The keys of an opened page.
import { useHotkeys } from '@mantine/hooks';
import { directionOf } from '../../../../language/language.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';
import { otherHeat, otherSide, firstLook, turnedBy, zoomed } from './viewer.tsx';
import type { Look, OpenedPage } from './viewer.tsx';

/** Letters by their places, so that they work on a Persian or Russian keyboard as well. */
const physical = { usePhysicalKeys: true } as const;

export function useViewerKeys({
  opened,
  step,
}: {
  readonly opened: OpenedPage | null;
  readonly step: (by: number) => void;
}): void {
  const forward = directionOf(useLanguage()) === 'rtl' ? -1 : 1;
  const look = opened?.look ?? firstLook;
  const go = (by: number) => () => {
    if (look.draft === null) step(by);
  };
  const zoom = (by: 1 | -1) => () => {
    opened?.change({ zoom: zoomed(look.zoom, by) });
  };
  useHotkeys([
    ['ArrowRight', go(forward)],
    ['ArrowLeft', go(-forward)],
    ['PageDown', go(1)],
    ['PageUp', go(-1)],
    ['plus', zoom(1)],
    ['=', zoom(1)],
    ['minus', zoom(-1)],
    ['0', () => opened?.change({ zoom: 1 })],
  ]);
  useActKeys(opened, look);
}

function useActKeys(opened: OpenedPage | null, look: Look): void {
  const say = useSay();
  const { acts, may } = useDesk();
  const turn = (by: 90 | -90) => () => {
    if (opened === null || !may) return;
    const { document, page } = opened;
    const about = { kind: 'turned', document: document.id, page: page.page } as const;
    acts.edit([{ ...about, degrees: turnedBy(page.turn, by) }], 'turned');
  };
  const cover = () => {
    if (opened === null || !may || look.draft !== null) return;
    opened.change({ draft: opened.page.boxes, as: 'taken' });
  };
  const overrule = () => {
    document.querySelector<HTMLElement>('#overrule-reason')?.focus();
  };
  const looked = () => {
    if (opened === null || !may || opened.page.verdict !== null) return;
    const reason = say('console-documents:overrule.looked');
    const about = { document: opened.document.id, page: opened.page.page };
    acts.judge(about, { verdict: 'accept', reason });
  };
  useHotkeys([
    ['R', turn(90), physical],
    ['shift+R', turn(-90), physical],
    ['H', () => opened?.change(otherHeat(look)), physical],
    ['P', () => opened?.change(otherSide(look)), physical],
    ['X', cover, physical],
    ['O', overrule, physical],
    ['L', looked, physical],
  ]);
}
