import type { Delivery, DeliveryAction, DeliveryPurpose } from './delivery.ts'

/** What to do when nobody can know whether a message arrived: `skip` leaves it, `resend` sends it once more. */
type UnknownPolicy = 'skip' | 'resend'

/** The policy of each purpose. */
export type UnknownPolicies = Readonly<Record<DeliveryPurpose, UnknownPolicy>>

/** A missing digest costs less than two (its stories return in the next one), a repeated alert less than none. */
export const standardPolicies: UnknownPolicies = {
  alert: 'resend',
  correction: 'resend',
  digest: 'skip',
  notice: 'skip',
}

/** Done twice these do no harm, so that they are simply tried again. */
const harmlessTwice: readonly DeliveryAction[] = ['edit', 'publish', 'pin', 'unpin']
const mostHarmless = 8

/** Whether a delivery of unknown end goes out again; a message that was sent twice already never does. */
export function shouldResend(
  { purpose, action, attempts }: Pick<Delivery, 'purpose' | 'action' | 'attempts'>,
  policies: UnknownPolicies,
): boolean {
  if (harmlessTwice.includes(action)) return attempts < mostHarmless
  return policies[purpose] === 'resend' && attempts < 2
}
