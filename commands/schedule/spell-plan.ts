import { spellTopic } from '../../src/chat/read-topic.ts'
import type { Topic } from '../../src/topic/topic.ts'
import { type Plan, standardPlan } from './plan.ts'

/** What a menu or a form says behind the rest of the line. */
export type Left = 'schedule' | 'desks' | 'minutes' | 'layout'

/**
 * A plan as it is typed after a command; read back it is the same. A zone that nobody has said is left out: spelled
 * it would be somebody's word for it. What is `left` for a menu to say is not in it, and its values belong at the end.
 */
export function spellPlan(plan: Plan, isZoneSaid: boolean, left: Left | null = null): string {
  const schedule = left === 'schedule' ? [] : [plan.schedule.crons.join(';')]
  const named = spellNamed(plan, isZoneSaid, left)
  if (left === 'desks') return [...schedule, ...named, ...spellOthers(plan.topics)].join(' ')
  const topics = plan.topics.length === 0 ? 'everything' : plan.topics.map(spellTopic).join(', ')
  const option = left === 'minutes' || left === 'layout' ? [left] : []
  return [...schedule, topics, ...named, ...option].join(' ')
}

/** All but the desks, ready for one more. */
function spellOthers(topics: readonly Topic[]): readonly string[] {
  return topics.filter(({ kind }) => kind !== 'desk').map((topic) => `${spellTopic(topic)},`)
}

function spellNamed(plan: Plan, isZoneSaid: boolean, left: Left | null): readonly string[] {
  const { approval } = plan
  const named = {
    minutes: left === 'minutes' ? null : plan.minutes,
    languages: plan.languages?.join(','),
    layout: left === 'layout' ? null : unlessStandard(plan, 'layout'),
    empty: unlessStandard(plan, 'whenEmpty'),
    age: plan.maxAgeHours,
    late: plan.lateMinutes,
    // In quotes: words after a list of names would belong to it.
    publishers: plan.publishers.length === 0 ? null : `"${plan.publishers.join(',')}"`,
    approval: approval?.chatId,
    timeout: approval?.timeoutMinutes,
    otherwise: approval?.otherwise,
    pin: plan.pin ? 'on' : null,
    publish: plan.publish ? 'on' : null,
    zone: isZoneSaid ? plan.timeZone : null,
  }
  return Object.entries(named).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}:${value}`],
  )
}

function unlessStandard(plan: Plan, key: 'layout' | 'whenEmpty') {
  return plan[key] === standardPlan[key] ? null : plan[key]
}
