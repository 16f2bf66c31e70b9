// Reads the cases of a view, page by page, and keeps what is shown in its place while it changes.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseFilter } from '../../../../worklist/case-filter.ts';
import type { CaseSort } from '../../../../worklist/case-sort.ts';
import type { CaseLine, CaseLines } from '../../../console/worklist-routes.ts';
import { api, ApiError } from '../shell/console-client.ts';
import { useLive } from '../shell/live.tsx';

export interface Asked {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
}

export interface Cases {
  readonly lines: readonly CaseLine[] | null;
  readonly total: number;
  readonly error: string | null;
  /** Null where there is nothing more. */
  readonly more: (() => void) | null;
  /** The order is another one by now: shows it. Null while it is the same. */
  readonly showNews: (() => void) | null;
  readonly reload: () => void;
}

interface Shown extends CaseLines {
  readonly key: string;
}

const pageSize = 50;
const readAgainMax = 100;
/** Many changes in a moment are read once (ms). */
const pauseMs = 700;
/** So near the top nobody has begun to read (pixels). */
const topPixels = 60;

export function useCases(asked: Asked): Cases {
  const key = JSON.stringify(asked);
  const [shown, setShown] = useState<Shown | null>(null);
  const [news, setNews] = useState<Shown | null>(null);
  const [error, setError] = useState<string | null>(null);
  const current = useRef({ key, shown });
  useEffect(() => {
    current.current = { key, shown };
  });
  const fail = useCallback((failure: unknown) => {
    setError(failure instanceof ApiError ? failure.code : 'internal');
  }, []);
  const reload = useCallback(() => {
    read(key, null, pageSize).then((found) => {
      if (current.current.key !== key) return;
      setShown({ ...found, key });
      setNews(null);
      setError(null);
    }, fail);
  }, [key, fail]);
  useEffect(reload, [reload]);
  const refresh = useCallback(() => {
    const before = current.current.shown;
    const count = Math.min(readAgainMax, Math.max(pageSize, before?.lines.length ?? 0));
    read(key, null, count).then((found) => {
      const now = current.current;
      if (now.key !== key) return;
      const next = { ...found, key };
      const { shown: old } = now;
      const stays = old !== null && !isSameOrder(old, next) && !isAtRest();
      setError(null);
      setShown(stays ? inPlace(old, next) : next);
      setNews(stays ? next : null);
    }, fail);
  }, [key, fail]);
  useTold(refresh);
  const mine = shown?.key === key ? shown : null;
  const after = mine?.after ?? null;
  return {
    lines: mine?.lines ?? null,
    total: mine?.total ?? 0,
    error,
    reload,
    more:
      mine === null || after === null
        ? null
        : () => {
            read(key, after, pageSize).then((found) => {
              if (current.current.key === key) setShown(appended(mine, found));
            }, fail);
          },
    showNews:
      news?.key !== key
        ? null
        : () => {
            setShown(news);
            setNews(null);
          },
  };
}

function useTold(refresh: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive((told) => {
    if (told.kind !== 'row' && told.kind !== 'missed') return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      refresh();
    }, pauseMs);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}

function read(key: string, after: CaseLines['after'], count: number): Promise<CaseLines> {
  // Written by us just now.
  const asked = JSON.parse(key) as Asked;
  return api.post<CaseLines>('/worklist/cases', { ...asked, after, count });
}

function appended(shown: Shown, found: CaseLines): Shown {
  const known = new Set(shown.lines.map(({ intake }) => intake));
  const lines = [...shown.lines, ...found.lines.filter(({ intake }) => !known.has(intake))];
  return { ...found, lines, key: shown.key };
}

function isSameOrder(shown: Shown, next: Shown): boolean {
  if (shown.lines.length !== next.lines.length) return false;
  return shown.lines.every(({ intake }, at) => next.lines[at]?.intake === intake);
}

/** The newest words in the old places: nothing jumps away under a finger. */
function inPlace(shown: Shown, next: Shown): Shown {
  const newest = new Map(next.lines.map((line) => [line.intake, line]));
  const lines = shown.lines.map((line) => newest.get(line.intake) ?? line);
  return { ...shown, lines, total: next.total };
}

/** Nobody reads further down and no case has the focus. */
function isAtRest(): boolean {
  return window.scrollY < topPixels && document.activeElement?.closest('[data-case]') == null;
}
