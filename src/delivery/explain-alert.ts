import { explainMatch } from '../topic/explain-match.ts'
import type { Follow } from '../topic/follow.ts'
import type { Aliases, Topic } from '../topic/topic.ts'
import { toTopicDocument } from '../topic/topic-document.ts'
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
      const follows = (await means.follows.listFollows(place.id)).filter(({ topicId }) =>
        topicIds.includes(topicId),
      )
      const alerting = follows.filter((follow) => follow.alerts)
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
        follows: await explainFollows(follows, story.id, place, means),
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

async function explainFollows(
  follows: readonly Follow[],
  storyId: number,
  { settings }: Place,
  means: ExplainMeans,
): Promise<readonly ExplainedFollow[]> {
  const matches = await means.follows.matchesOf([storyId])
  const articleOf = new Map(matches.map(({ topicId, articleId }) => [topicId, articleId]))
  const articles = await means.articles.getArticles([...new Set(articleOf.values())])
  const setting = { languages: settings.readingLanguages, aliases: means.aliases }
  return follows.map(({ topic, topicId, alerts }) => {
    const article = articles.find(({ id }) => id === articleOf.get(topicId))
    const found =
      article === undefined
        ? []
        : explainMatch(topic, toTopicDocument(article, [storyId]), setting).found
    return { topic, alerts, found }
  })
}
