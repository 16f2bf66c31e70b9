// A part of the console that is fetched when it is first opened.
import { lazy, Suspense, type ComponentType } from 'react';
import { Broken } from './broken.tsx';
import { ApiError } from './console-client.ts';
import { Waiting } from './failure.tsx';

/** `fetchEarly`: before it is drawn, so that it comes while other things are waited for. */
export type LaterPart<Props> = ComponentType<Props> & { readonly fetchEarly: () => void };

/** @param fetch imports the file, and picks the component */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): LaterPart<Props> {
  let Part = fetched();
  function fetched() {
    return lazy(async () => {
      try {
        return { default: await fetch() };
      } catch {
        // Who comes back asks for it again.
        Part = fetched();
        throw new ApiError('offline');
      }
    });
  }
  function Later(props: Props) {
    return (
      <Broken>
        <Suspense fallback={<Waiting />}>
          <Part {...props} />
        </Suspense>
      </Broken>
    );
  }
  const fetchEarly = () => {
    // Whoever opens it asks again, and hears of a failure.
    fetch().catch(() => undefined);
  };
  return Object.assign(Later, { fetchEarly });
}
