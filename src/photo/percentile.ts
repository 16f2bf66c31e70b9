// Percentiles of plain numbers.

/** The value at the given share (0 to 1) of the sorted list; null for an empty list. */
export function percentile(values: ArrayLike<number>, share: number): number | null {
  if (values.length === 0) return null;
  const place = Math.min(values.length - 1, Math.floor(share * values.length));
  return selected(new Float64Array(values), place);
}

/** Hoare's selection: sorts only as much as is needed to know what stands at `place`. */
function selected(values: Float64Array, place: number): number {
  const at = (index: number): number => values[index] ?? 0;
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = at((from + to) >> 1);
    let [low, high] = [from, to];
    while (low <= high) {
      while (at(low) < pivot) low++;
      while (at(high) > pivot) high--;
      if (low > high) break;
      const moved = at(low);
      values[low++] = at(high);
      values[high--] = moved;
    }
    if (place <= high) to = high;
    else if (place >= low) from = low;
    else break;
  }
  return at(place);
}
