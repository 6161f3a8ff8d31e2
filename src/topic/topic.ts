/** A desk of the newsroom: the widest kind of topic. From config/topics.yaml. */
export interface Desk {
  readonly id: string
  /** By language tag: { en: 'Science', he: 'מדע' … }. */
  readonly labels: Readonly<Record<string, string>>
  /** Feed categories that belong here, lower case, any language. */
  readonly categories: readonly string[]
  /** Words or phrases that tell the desk when no category does. */
  readonly queries: readonly string[]
}
