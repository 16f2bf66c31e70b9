// The keys of the worklist: down and up the cases, search, select, help; none while somebody types.
import { useEffect, useRef } from 'react';

export interface WorklistActs {
  readonly search: () => void;
  readonly select: (intake: string) => void;
  readonly help: () => void;
}

export function useWorklistKeys(acts: WorklistActs): void {
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!act(keyOf(event), newest.current)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
    };
  }, []);
}

/** By its place where the layout has other letters: j is ت on a Persian keyboard. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (key === '?' || key === '؟' || key === '/') return key === '؟' ? '?' : key;
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}

/** True when the key meant something. Enter is the browser's own: a case that is focused is a link. */
function act(key: string, acts: WorklistActs): boolean {
  switch (key) {
    case 'j':
      return move(1);
    case 'k':
      return move(-1);
    case 'x': {
      const intake = document.activeElement?.getAttribute('data-case');
      if (intake == null) return false;
      acts.select(intake);
      return true;
    }
    case '/':
      acts.search();
      return true;
    case '?':
      acts.help();
      return true;
    default:
      return false;
  }
}

function move(by: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('[data-case]')];
  const at = all.findIndex((one) => one === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
  return all.length > 0;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"]') !== null) return true;
  const field = target.closest('input, textarea, select, [contenteditable="true"]');
  return field !== null && field.getAttribute('type') !== 'checkbox';
}
