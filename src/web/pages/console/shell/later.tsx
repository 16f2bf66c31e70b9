// A part of the console that is fetched when it is first opened.
import { lazy, Suspense, type ComponentType } from 'react';
import { Broken } from './broken.tsx';
import { ApiError } from './console-client.ts';
import { Waiting } from './failure.tsx';

/** @param fetch imports the file, and picks the component */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
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
  return function Later(props: Props) {
    return (
      <Broken>
        <Suspense fallback={<Waiting />}>
          <Part {...props} />
        </Suspense>
      </Broken>
    );
  };
}
