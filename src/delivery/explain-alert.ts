import type { Story } from '../story/story.ts'
import { explainMatch } from '../topic/explain-match.ts'
import type { Follow } from '../topic/follow.ts'
import type { Aliases, Topic } from '../topic/topic.ts'
import { type TopicDocument, toTopicDocument } from '../topic/topic-document.ts'
import type { Alert } from './alert.ts'
import { type AlertStandard, alertRulesOf, alertStandard } from './alert-rules.ts'
import type { AlertStore } from './alert-store.ts'
import { createAlertViews, type ViewMeans } from './alert-views.ts'
import { listKnownByChat } from './briefing-memory.ts'
import { type AlertFate, findAlertFate } from './find-alert-fate.ts'
import { type AlertVerdict, countOriginators, judgeAlert } from './judge-alert.ts'
import type { Outbox } from './outbox.ts'
import type { AlertRules, Place } from './place.ts'
import {
  type AlertStoryMeans,
  listTopicsOf,
  readAlertFeeds,
  readAlertStory,
} from './read-alert-story.ts'

/** Why a story came to a place, or did not. */
export interface AlertExplanation {
  /** Follows of the place that the story speaks of. */
  readonly follows: readonly ExplainedFollow[]
  /** What was decided of it for the place, newest first. */
  readonly decided: readonly DecidedAlert[]
  /** What holds it now; null: nothing followed speaks of it, or only for digests. */
  readonly verdict: AlertVerdict | null
  readonly rules: AlertRules
  /** Originators the place can read. */
  readonly originators: number
}

/** An alert, and what became of it. */
export interface DecidedAlert extends Alert {
  readonly fate: AlertFate
}

/** A follow that a story matches, and by which words. */
export interface ExplainedFollow {
  readonly topic: Topic
  readonly alerts: boolean
  /** Its words that the first matching report has, as a query writes them. */
  readonly found: readonly string[]
}

/** Port: answers "Why this?" by the rules alerts are sent by. Null: there is no such story. */
export interface AlertExplainer {
  explain(place: Place, storyId: number): Promise<AlertExplanation | null>
}

/** What explaining needs from outside. */
export interface ExplainMeans extends AlertStoryMeans, ViewMeans {
  readonly alerts: Pick<AlertStore, 'alertsOf' | 'recentAlerts' | 'alerted'>
  readonly outbox: Pick<Outbox, 'list'>
  readonly aliases: Aliases
  readonly standard?: AlertStandard
}

const minute = 60_000
const dayMs = 26 * 60 * minute

/** Explains with the judgement that alerts are sent by. */
export function createAlertExplainer(means: ExplainMeans): AlertExplainer {
  return {
    async explain(place, storyId) {
      const { standard = alertStandard, now, alerts } = means
      const story = await means.stories.findStory(storyId)
      if (story === null) return null
      const topicIds = await listTopicsOf(story, means.follows)
      const setting = {
        feeds: await readAlertFeeds(means.feeds),
        lifeMs: standard.lifeMinutes * minute,
      }
      const told = await readAlertStory(story, topicIds, setting, means)
      const view = await createAlertViews(told, means)(place)
      const found = await findFollows(story, topicIds, place, means)
      const alerting = found.map(({ follow }) => follow).filter((follow) => follow.alerts)
      const rules = alertRulesOf(place, standard)
      const decided = await alerts.alertsOf(place.id, story.id)
      const verdict =
        alerting.length === 0
          ? null
          : judgeAlert({
              told,
              view,
              place,
              rules,
              followedAt: Math.min(...alerting.map(({ since }) => since)),
              followsStory: alerting.some(({ topic }) => topic.kind === 'story'),
              decided,
              shown: listKnownByChat(await means.memory.shownOf(story.id)).get(place.id) ?? null,
              recent: await alerts.recentAlerts([place.id], now() - dayMs),
              // Settling and quiet hours only delay: asked is what holds it besides.
              firstAt: 0,
              isQuiet: false,
              now: now(),
            })
      return {
        follows: found.map(({ follow: { topic, alerts: wanted }, found: words }) => ({
          topic,
          alerts: wanted,
          found: words,
        })),
        decided: await Promise.all(
          decided.map(async (alert) => ({ ...alert, fate: await findAlertFate(alert, means) })),
        ),
        verdict,
        rules,
        originators: countOriginators(view),
      }
    },
  }
}

/**
 * Follows of the place that the story speaks of. What was matched as reports came is known; of a follow made
 * since, the reports themselves tell.
 */
async function findFollows(
  story: Story,
  topicIds: readonly number[],
  { id, settings }: Place,
  means: ExplainMeans,
): Promise<readonly FoundFollow[]> {
  const follows = await means.follows.listFollows(id)
  if (follows.length === 0) return []
  const matches = await means.follows.matchesOf([story.id])
  const articleOf = new Map(matches.map(({ topicId, articleId }) => [topicId, articleId]))
  const documents = await readDocuments(story.id, means)
  const setting = { languages: settings.readingLanguages, aliases: means.aliases }
  return follows.flatMap((follow): readonly FoundFollow[] => {
    const matched = topicIds.includes(follow.topicId)
    const { kind } = follow.topic
    // Desks and stories are the story's own, not its reports'.
    if (kind === 'desk' || kind === 'story') return matched ? [{ follow, found: [] }] : []
    const known = documents.get(articleOf.get(follow.topicId) ?? -1)
    const explained = (matched && known !== undefined ? [known] : [...documents.values()]).map(
      (document) => explainMatch(follow.topic, document, setting),
    )
    const first = explained.find((each) => each.matches) ?? (matched ? explained[0] : undefined)
    if (!matched && first === undefined) return []
    return [{ follow, found: first?.found ?? [] }]
  })
}

interface FoundFollow {
  readonly follow: Follow
  readonly found: readonly string[]
}

/** The story's reports as topics see them, by article, the oldest first. */
async function readDocuments(
  storyId: number,
  { stories, articles }: ExplainMeans,
): Promise<ReadonlyMap<number, TopicDocument>> {
  const placed = await stories.segmentsOf([storyId])
  const reports = await articles.getArticles([...new Set(placed.map((each) => each.articleId))])
  return new Map(
    reports
      .filter(({ lastChange }) => lastChange?.kind !== 'withdrawal')
      .toSorted((a, b) => a.firstSeen - b.firstSeen)
      .map((article) => [article.id, toTopicDocument(article, [storyId])]),
  )
}
