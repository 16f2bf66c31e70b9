// The words and the flows that the product comes with: read once, however often a service starts.
import { join } from 'node:path';
import { loadFlows } from './flow/load-flows.ts';
import type { Flow } from './flow/flow.ts';
import type { Catalog } from './language/catalog.ts';
import { loadCatalog } from './language/load-catalog.ts';
import { projectFolder } from './project-folder.ts';

let catalog: Catalog | undefined;
let flows: ReadonlyMap<string, Flow> | undefined;

/** Throws with the name of a file that is not JSON. */
export function shippedCatalog(): Catalog {
  return (catalog ??= loadCatalog(join(projectFolder, 'locales')));
}

/** By id. Throws `FlowError`. */
export function shippedFlows(): ReadonlyMap<string, Flow> {
  return (flows ??= loadFlows(join(projectFolder, 'flows')));
}
