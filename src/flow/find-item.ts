// Finds the items of a flow by id, and walks them in order.
import type { Flow, GroupItem, Item, LeafItem } from './flow.ts';

export interface FoundItem {
  readonly item: LeafItem;
  readonly group: GroupItem | null;
}

const indexes = new WeakMap<Flow, ReadonlyMap<string, FoundItem>>();

/** The leaf item with this id, with the group it lies in; undefined when the flow has none. */
export function findItem(flow: Flow, id: string): FoundItem | undefined {
  return indexOf(flow).get(id);
}

export function findGroup(flow: Flow, id: string): GroupItem | undefined {
  return flow.items.find((item): item is GroupItem => item.type === 'group' && item.id === id);
}

function indexOf(flow: Flow): ReadonlyMap<string, FoundItem> {
  const known = indexes.get(flow);
  if (known !== undefined) return known;
  const index = new Map<string, FoundItem>();
  for (const item of flow.items) for (const entry of leaves(item)) index.set(entry.item.id, entry);
  indexes.set(flow, index);
  return index;
}

function leaves(item: Item): readonly FoundItem[] {
  return item.type === 'group'
    ? item.items.map((leaf) => ({ item: leaf, group: item }))
    : [{ item, group: null }];
}
