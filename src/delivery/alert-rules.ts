import type { AlertRules, Place } from './place.ts'

/** The operator's rules for places that set none of their own (settings ALERT_*). */
export interface AlertStandard extends Omit<AlertRules, 'trusted' | 'perDay'> {
  /** Most alerts in a local day where several people read. */
  readonly perDayShared: number
  /** The same for one person. */
  readonly perDayPrivate: number
  /** News older than this alerts nobody, and an alert not sent for so long is given up, minutes. */
  readonly lifeMinutes: number
}

/** EDITORIAL §5, alerts by default. */
export const alertStandard: AlertStandard = {
  originators: 2,
  settleMinutes: 5,
  leastChange: 0.5,
  gapMinutes: 60,
  perDayShared: 3,
  perDayPrivate: 12,
  lifeMinutes: 360,
}

/** The rules of one place: its own where it has set any, else the operator's. */
export function alertRulesOf(
  { shared, settings }: Pick<Place, 'shared' | 'settings'>,
  standard: AlertStandard = alertStandard,
): AlertRules {
  const { originators, settleMinutes, leastChange, gapMinutes } = standard
  return {
    originators,
    settleMinutes,
    leastChange,
    gapMinutes,
    trusted: [],
    perDay: shared ? standard.perDayShared : standard.perDayPrivate,
    ...settings.alerts,
  }
}
