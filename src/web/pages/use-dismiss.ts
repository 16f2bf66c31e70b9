// Closes a small menu by Escape or by a touch outside it.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

export function useDismiss(
  inside: RefObject<HTMLElement | null>,
  open: boolean,
  dismiss: () => void,
): void {
  // As soon as the menu can be seen, not a frame later.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const touched = ({ target }: Event) => {
      if (!(target instanceof Node) || inside.current?.contains(target) !== true) dismiss();
    };
    const typed = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      dismiss();
      inside.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', touched);
    document.addEventListener('keydown', typed);
    return () => {
      document.removeEventListener('pointerdown', touched);
      document.removeEventListener('keydown', typed);
    };
  }, [open]);
}
