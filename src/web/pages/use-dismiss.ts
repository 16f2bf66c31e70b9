// Closes a small menu by Escape or by a touch outside it.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

export function useDismiss(
  inside: RefObject<HTMLElement | null>,
  open: boolean,
  dismiss: () => void,
): void {
  useEffect(() => {
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
