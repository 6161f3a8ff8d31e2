import type { Forecast, News } from '../digest/news.ts'
import { BoundedMap } from '../feed/bounded-map.ts'

/** A forecast looks back seven days: a few minutes change nothing. */
const keptMs = 10 * 60_000

/**
 * News that looks a forecast up once in ten minutes, for the `capacity` asked last: lists of follows and the
 * bell ask for several at once, again and again.
 */
export function keepForecasts(news: News, now: () => number, capacity = 2000): News {
  const kept = new BoundedMap<
    string,
    { readonly at: number; readonly forecast: Promise<Forecast> }
  >(capacity)
  return {
    ...news,
    forecast(request) {
      const key = JSON.stringify(request)
      const before = kept.get(key)
      if (before !== undefined && Math.abs(now() - before.at) < keptMs) return before.forecast
      const forecast = news.forecast(request)
      kept.set(key, { at: now(), forecast })
      forecast.catch(() => kept.delete(key))
      return forecast
    },
  }
}
