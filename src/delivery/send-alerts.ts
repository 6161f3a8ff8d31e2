import type { Story } from '../story/story.ts'
import type { AlertCandidate } from './alert.ts'
import { type AlertMeans, AlertRound } from './alert-round.ts'
import { alertStandard } from './alert-rules.ts'
import {
  type AlertFeeds,
  listTopicsOf,
  readAlertFeeds,
  readAlertStory,
} from './read-alert-story.ts'

/** What one call came to. */
export interface AlertsSent {
  readonly stories: number
  /** Put into the outbox. */
  readonly queued: number
  /** For the end of quiet hours, or the next digest. */
  readonly held: number
}

const minute = 60_000
const storiesAtOnce = 20
/** A crash in the middle: the story is taken up again after this. */
const leaseMs = 2 * minute
/** Its revision is being stored this moment. */
const unwrittenMs = 5000

/**
 * Tells those who follow a topic of every story whose waiting time is over. A story is looked at once when it is
 * proposed, and again each time the settling time of some recipient ends, so that each place's own is kept to the
 * second; nobody is judged twice for the same revision.
 */
export async function sendDueAlerts(means: AlertMeans): Promise<AlertsSent> {
  const { alerts, now, signal, pause } = means
  const sum = { stories: 0, queued: 0, held: 0 }
  let feeds: AlertFeeds | null = null
  for (let isDone = false; !isDone; ) {
    const claimed = await alerts.claimCandidates(now(), storiesAtOnce, now() + leaseMs)
    for (const candidate of claimed) {
      if (signal?.aborted === true) return sum
      feeds ??= await readAlertFeeds(means.feeds)
      const { queued, held } = await tellStory(candidate, feeds, means)
      sum.stories++
      sum.queued += queued
      sum.held += held
      await pause?.()
    }
    isDone = claimed.length < storiesAtOnce
  }
  return sum
}

type Told = Omit<AlertsSent, 'stories'>
const nobody: Told = { queued: 0, held: 0 }

async function tellStory(
  candidate: AlertCandidate,
  feeds: AlertFeeds,
  means: AlertMeans,
): Promise<Told> {
  const { alerts, stories, standard = alertStandard } = means
  const lifeMs = standard.lifeMinutes * minute
  const story = await stories.findStory(candidate.storyId)
  const isOver = means.now() - candidate.firstAt > lifeMs
  if (
    story !== null &&
    !isOver &&
    story.id === candidate.storyId &&
    isUnwritten(story, candidate)
  ) {
    await alerts.postpone(candidate, means.now() + unwrittenMs)
    return nobody
  }
  const topicIds = story === null || isOver ? [] : await listTopicsOf(story, means.follows)
  if (story === null || topicIds.length === 0) {
    await alerts.settle(candidate)
    return nobody
  }
  const told = await readAlertStory(story, topicIds, { feeds, lifeMs }, means)
  const round = new AlertRound(candidate, told, means)
  await round.tellAll()
  // Stopped in the middle: whoever takes it up again finds who was told.
  if (!round.isDone) return round
  if (round.nextLook === null) await alerts.settle(candidate)
  else await alerts.postpone(candidate, round.nextLook)
  return round
}

function isUnwritten(story: Story, { revision }: AlertCandidate): boolean {
  return story.revision < revision
}
