import { z } from 'zod'
import { define, list, whole } from './setting-spec.ts'

const onUnknown = z.enum(['skip', 'resend'])

/** Settings of what is sent by itself: digests and alerts. */
export const deliverySettings = {
  roles: define({
    env: 'ROLES',
    schema: list.pipe(z.array(z.enum(['ingest', 'deliver', 'chat'])).min(1)),
    fallback: ['ingest', 'deliver', 'chat'],
    meaning:
      'What this process does: `ingest`, `deliver`, `chat`; several processes may share a PostgreSQL database',
    cure: 'List any of ingest, deliver, chat.',
    neverEmpty: true,
  }),
  lateMinutes: define({
    env: 'DIGEST_LATE_MINUTES',
    schema: whole(1, 1440),
    fallback: 180,
    meaning:
      'A digest late by up to this is sent once, later ones wait for the next slot, minutes (1–1440); a schedule may have its own',
    cure: 'Write a whole number from 1 to 1440.',
  }),
  onUnknownDigest: define({
    env: 'ON_UNKNOWN_DIGEST',
    schema: onUnknown,
    fallback: 'skip',
    meaning:
      'When nobody can know whether a digest arrived: `skip` (its stories return in the next one) or `resend`',
    cure: 'Write skip or resend.',
  }),
  onUnknownAlert: define({
    env: 'ON_UNKNOWN_ALERT',
    schema: onUnknown,
    fallback: 'resend',
    meaning: 'The same for an alert: `resend` once, or `skip`',
    cure: 'Write skip or resend.',
  }),
  alertOriginators: define({
    env: 'ALERT_ORIGINATORS',
    schema: whole(1, 5),
    fallback: 2,
    meaning: 'An alert needs so many originators, unless the chat trusts the publisher (1–5)',
    cure: 'Write a whole number from 1 to 5.',
  }),
  alertSettleMinutes: define({
    env: 'ALERT_SETTLE_MINUTES',
    schema: whole(0, 120),
    fallback: 5,
    meaning: 'A story settles so long before it alerts, minutes (0–120)',
    cure: 'Write a whole number from 0 to 120.',
  }),
  alertGapMinutes: define({
    env: 'ALERT_GAP_MINUTES',
    schema: whole(0, 1440),
    fallback: 60,
    meaning: 'Least time between two alerts of a story, minutes (0–1440)',
    cure: 'Write a whole number from 0 to 1440.',
  }),
  alertChangePercent: define({
    env: 'ALERT_CHANGE_PERCENT',
    schema: whole(0, 1000),
    fallback: 50,
    meaning: 'A number that moved by less than this share alerts nobody, percent (0–1000)',
    cure: 'Write a whole number from 0 to 1000.',
  }),
  alertsPerDay: define({
    env: 'ALERTS_PER_DAY',
    schema: whole(1, 100),
    fallback: 3,
    meaning: 'Most alerts a day in a shared chat (1–100); the rest rolls into the next digest',
    cure: 'Write a whole number from 1 to 100.',
  }),
  alertsPerDayPrivate: define({
    env: 'ALERTS_PER_DAY_PRIVATE',
    schema: whole(1, 100),
    fallback: 12,
    meaning: 'Most alerts a day to one person (1–100)',
    cure: 'Write a whole number from 1 to 100.',
  }),
  alertLifeMinutes: define({
    env: 'ALERT_LIFE_MINUTES',
    schema: whole(5, 2880),
    fallback: 360,
    meaning: 'An alert that could not be sent for so long is given up, minutes (5–2880)',
    cure: 'Write a whole number from 5 to 2880.',
  }),
  linesPerMinute: define({
    env: 'LINES_PER_MINUTE',
    schema: whole(1, 600),
    fallback: 8,
    meaning: 'Most requests a minute from one person in a shared chat, its admins excepted (1–600)',
    cure: 'Write a whole number from 1 to 600.',
  }),
} as const
