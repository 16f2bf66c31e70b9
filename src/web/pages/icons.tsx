// The few drawings of the pages, in the colour of the text around them.
import { iconPaths } from './icon-paths.ts';

export type IconName = keyof typeof iconPaths;

/** A drawing that screen readers pass over; its button carries the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} fill="currentColor" />
    </svg>
  );
}
