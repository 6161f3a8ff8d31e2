import { defineCommand } from '../src/chat/command.ts'
import { placeWords } from '../src/chat/place-words.ts'
import { asChange, button, replyWith, sentence } from '../src/chat/reply.ts'
import { pauseSchedule } from './schedule/pause-schedule.ts'

/** Nothing is sent here until somebody resumes, from this second on; or one schedule is stopped. */
export const pause = defineCommand({
  name: 'pause',
  aliases: [],
  options: { schedule: { kind: 'schedule' } },
  allowed: 'admins',
  elsewhere: true,
  examples: ['/pause', '/pause 2'],
  async run(context) {
    const { chat, clock, t, services, options } = context
    const place = options.schedule
    if (place !== null) return pauseSchedule({ kind: 'place', place }, true, context)
    const why = { at: clock.now(), why: 'asked', detail: '' } as const
    const paused = await services.places.pause(chat.id, why)
    const said = sentence(t(paused ? 'place-paused' : 'place-paused-already', placeWords(chat)))
    const reply = replyWith(context, [said], [button(t('button-resume'), '/resume')])
    return paused ? asChange(reply) : reply
  },
})
