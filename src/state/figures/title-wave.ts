/** A change that travels: each place shows what the first place showed some time ago. Times are milliseconds of the caller's clock. */
export interface Wave<Item> {
  /** Notes what the first place shows from a time on; times must not go back. */
  push(time: number, item: Item): void;
  /** What the place with this number, counted from 0, shows at a time. */
  shownAt(place: number, time: number): Item;
  /** Whether every place shows the last item. */
  settled(time: number): boolean;
}

/**
 * A wave over so many places.
 * @param delay how long the way from one place to the next takes, in milliseconds; with 0 all places change at once
 */
export function wave<Item>(first: Item, places: number, delay: () => number): Wave<Item> {
  let items = [{ time: Number.NEGATIVE_INFINITY, item: first }];
  const lastBefore = (time: number): number => {
    let index = items.length - 1;
    while (index > 0 && items[index].time > time) index -= 1;
    return index;
  };
  return {
    push(time, item) {
      items = [...items.slice(lastBefore(time - (places - 1) * delay())), { time, item }];
    },
    shownAt: (place, time) => items[lastBefore(time - place * delay())].item,
    settled: (time) => lastBefore(time - (places - 1) * delay()) === items.length - 1,
  };
}
