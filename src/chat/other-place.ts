/** Another place of a platform, as somebody is to it. */
export interface OtherPlace {
  readonly name: string
  /** They may have something posted there, and so may the bot. */
  readonly usable: boolean
}
