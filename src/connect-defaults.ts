import type { Settings } from '../config/settings.ts'
import type { AlertStandard } from './delivery/alert-rules.ts'
import type { PlaceSettings } from './delivery/place.ts'

/** What a chat has that set nothing. Its zone is the operator's guess: nobody there has confirmed it. */
export function defaultsOf(settings: Settings): PlaceSettings {
  const { language, readingLanguages, timeZone, minutes } = settings
  return {
    language,
    readingLanguages,
    timeZone,
    minutes,
    zoneConfirmed: false,
    hiddenWords: [],
    quietHours: null,
    alerts: {},
    blockedPublishers: [],
    hiddenStories: [],
    images: false,
    mention: null,
  }
}

/** The operator's rules of alerts. */
export function alertStandardOf(settings: Settings): AlertStandard {
  return {
    originators: settings.alertOriginators,
    settleMinutes: settings.alertSettleMinutes,
    leastChange: settings.alertChangePercent / 100,
    gapMinutes: settings.alertGapMinutes,
    perDayShared: settings.alertsPerDay,
    perDayPrivate: settings.alertsPerDayPrivate,
    lifeMinutes: settings.alertLifeMinutes,
  }
}
