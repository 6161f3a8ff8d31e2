import { defineCommand } from '../src/chat/command.ts'
import { placeWords } from '../src/chat/place-words.ts'
import { asChange, button, replyWith, sentence } from '../src/chat/reply.ts'
import { pauseSchedule } from './schedule/pause-schedule.ts'

/** What was paused goes on: the whole place, or one schedule. */
export const resume = defineCommand({
  name: 'resume',
  aliases: ['unpause'],
  options: { schedule: { kind: 'schedule' } },
  allowed: 'admins',
  elsewhere: true,
  examples: ['/resume', '/resume 2'],
  async run(context) {
    const { chat, t, services, options } = context
    const place = options.schedule
    if (place !== null) return pauseSchedule({ kind: 'place', place }, false, context)
    const resumed = await services.places.resume(chat.id)
    const reply = replyWith(
      context,
      [sentence(t(resumed ? 'place-resumed' : 'place-not-paused', placeWords(chat)))],
      [button(t('button-schedules'), '/schedule list'), button(t('button-catchup'), '/catchup')],
    )
    return resumed ? asChange(reply) : reply
  },
})
