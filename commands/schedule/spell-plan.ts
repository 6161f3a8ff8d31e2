import { spellTopic } from '../../src/chat/read-topic.ts'
import { type Plan, standardPlan } from './plan.ts'

/**
 * A plan as it is typed after a command; read back it is the same. A zone that nobody has said is left out: spelled
 * it would be somebody's word for it.
 */
export function spellPlan(plan: Plan, isZoneSaid: boolean): string {
  const { topics, schedule, approval } = plan
  const named = {
    minutes: plan.minutes,
    languages: plan.languages?.join(','),
    layout: unlessStandard(plan, 'layout'),
    empty: unlessStandard(plan, 'whenEmpty'),
    age: plan.maxAgeHours,
    late: unlessStandard(plan, 'lateMinutes'),
    publishers: plan.publishers.join(',') || null,
    approval: approval?.chatId,
    timeout: approval?.timeoutMinutes,
    otherwise: approval?.otherwise,
    pin: plan.pin ? 'on' : null,
    publish: plan.publish ? 'on' : null,
    zone: isZoneSaid ? plan.timeZone : null,
  }
  return [
    schedule.crons.join(';'),
    topics.length === 0 ? 'everything' : topics.map(spellTopic).join(', '),
    ...Object.entries(named).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [`${name}:${value}`],
    ),
  ].join(' ')
}

function unlessStandard(plan: Plan, key: 'layout' | 'whenEmpty' | 'lateMinutes') {
  return plan[key] === standardPlan[key] ? null : plan[key]
}
