import { collectDefaultMetrics, type MetricObjectWithValues, type MetricValue, Registry } from "prom-client";

import { Durations } from "./durations";

type Sample = { labels: Record<string, string>; value: number };
type Labels = Record<string, string>;

/** So many series a metric has at most, whatever comes: all further are counted as `other`. */
const MOST_SERIES = 500;

/** What the hub counts about itself, for Prometheus. Names and numbers; never what somebody asked or is. */
export class Metrics {
  readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A figure that is read when somebody looks. */
  gauge(name: string, help: string, read: () => Sample[], type: "gauge" | "counter" = "gauge"): void {
    this.#register(name, help, type, read);
  }

  /** Durations by labels: the label's values are found with `of`, once, and kept. */
  histogram(name: string, help: string) {
    const series = this.#series((labels) => new Durations(labels));
    this.#register(name, help, "histogram", () => [...series.all()].flatMap((one) => one.values(name)));
    return series;
  }

  counter(name: string, help: string) {
    const series = this.#series((labels) => ({ labels, value: 0 }));
    this.#register(name, help, "counter", () => [...series.all()]);
    return { add: (labels: Labels) => void series.of(labels).value++ };
  }

  #series<Series>(make: (labels: Labels) => Series) {
    const known = new Map<string, Series>();
    const add = (key: string, labels: Labels): Series => {
      const made = make(labels);
      known.set(key, made);
      return made;
    };
    const of = (labels: Labels): Series => {
      const key = Object.values(labels).join("\n");
      const found = known.get(key);
      if (found) return found;
      if (known.size < MOST_SERIES) return add(key, labels);
      const others = Object.fromEntries(Object.keys(labels).map((label) => [label, "other"]));
      const rest = Object.values(others).join("\n");
      return known.get(rest) ?? add(rest, others);
    };
    return { of, all: () => known.values() };
  }

  #register(name: string, help: string, type: string, read: () => unknown[]): void {
    const get = async () => ({ name, help, type, values: read(), aggregator: "sum" }) as unknown as Read;
    this.registry.registerMetric({ name, help, get, reset() {} } as never);
  }
}
type Read = MetricObjectWithValues<MetricValue<string>>;
