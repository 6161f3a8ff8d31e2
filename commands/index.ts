import type { Command } from '../src/chat/command.ts'
import { catchup } from './catchup.ts'
import { follow } from './follow.ts'
import { follows } from './follows.ts'
import { help } from './help.ts'
import { hide } from './hide.ts'
import { news } from './news.ts'
import { pause } from './pause.ts'
import { privacy } from './privacy.ts'
import { quiet } from './quiet.ts'
import { resume } from './resume.ts'
import { schedule } from './schedule.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'
import { status } from './status.ts'
import { story } from './story.ts'
import { topics } from './topics.ts'
import { unfollow } from './unfollow.ts'
import { why } from './why.ts'

/** Every command, in the order help shows them. */
export const commands: readonly Command[] = [
  news,
  catchup,
  story,
  topics,
  search,
  why,
  follow,
  unfollow,
  follows,
  quiet,
  hide,
  setup,
  schedule,
  pause,
  resume,
  sources,
  settings,
  status,
  privacy,
  help,
  start,
]
