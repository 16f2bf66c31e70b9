// A part of the console that is fetched when it is first opened.
import { lazy, Suspense, type ComponentType } from 'react';
import { Waiting } from './failure.tsx';

/** @param fetch imports the file, and picks the component */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await fetch() }));
  return function Later(props: Props) {
    return (
      <Suspense fallback={<Waiting />}>
        <Part {...props} />
      </Suspense>
    );
  };
}
