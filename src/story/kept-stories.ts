/** Port: stories that outlive the retention time because somebody follows them. */
export interface KeptStories {
  /** `keeper` is a chat's id, or begins with it (memoryIdOf). Keeping twice is keeping once. */
  keep(storyId: number, keeper: string): Promise<void>
  release(storyId: number, keeper: string): Promise<void>
}
