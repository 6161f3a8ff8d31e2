import { type AnyComponent, flattenComponents } from './component-schema.ts'
import { type Form, fieldsOf } from './interactions-form.ts'
import type { OfferedChoice, OpenInteraction } from './interactions-open.ts'
import type { FakeMessage } from './state.ts'

const ephemeral = 1 << 6

/** A menu of a message. */
export interface ShownSelect {
  readonly customId: string
  readonly placeholder: string
  /** Values on offer; none for menus of channels, roles and people. */
  readonly values: readonly string[]
  readonly labels: readonly string[]
}

/** What the person sees after using the bot: it goes on showing what comes later. */
export class Shown {
  readonly #interaction: OpenInteraction

  constructor(interaction: OpenInteraction) {
    this.#interaction = interaction
  }

  get kind(): 'message' | 'modal' | 'deferred' | 'choices' {
    const { form, choices, messages } = this.#interaction
    if (form !== null) return 'modal'
    if (choices !== null) return 'choices'
    return messages.length > 0 ? 'message' : 'deferred'
  }

  get interactionId(): string {
    return this.#interaction.facts.id
  }

  get userId(): string {
    return this.#interaction.facts.userId
  }

  /** Where it was asked from. */
  get channelId(): string {
    return this.#interaction.facts.channelId
  }

  get source(): FakeMessage | null {
    return this.#interaction.facts.source
  }

  /** The first message of the answer is for this person alone. */
  get ephemeral(): boolean {
    return ((this.messages[0]?.flags ?? 0) & ephemeral) !== 0
  }

  /** All of this answer in order, an updated message and follow-ups included, without what was deleted. */
  get messages(): readonly FakeMessage[] {
    return this.#interaction.messages.filter(({ deletedAt }) => deletedAt === null)
  }

  /** The message that held the button or menu, where the bot has changed it. */
  get updatedMessage(): FakeMessage | undefined {
    return this.messages.find((message) => message.id === this.source?.id)
  }

  get modal(): Form | null {
    return this.#interaction.form
  }

  get choices(): readonly OfferedChoice[] {
    return this.#interaction.choices ?? []
  }

  /** Every word of it, a line a piece; of a form its title and questions. */
  text(): string {
    const { modal } = this
    if (modal === null) return this.messages.map(textOf).join('\n')
    return [modal.title, ...fieldsOf(modal.components).map(({ label }) => label)].join('\n')
  }

  /** Labels of all buttons, links too. */
  buttons(): string[] {
    return this.#components().flatMap((component) =>
      component.type === 2 ? [component.label ?? component.emoji?.name ?? ''] : [],
    )
  }

  selects(): ShownSelect[] {
    return this.#components().flatMap((component): ShownSelect[] => {
      if (!isMenu(component)) return []
      const options = component.type === 3 ? component.options : []
      return [
        {
          customId: component.custom_id,
          placeholder: component.placeholder ?? '',
          values: options.map(({ value }) => value),
          labels: options.map(({ label }) => label),
        },
      ]
    })
  }

  /** The text of an attached file. */
  file(name: string): string {
    const files = this.messages.flatMap((message) => message.files)
    const found = files.find((file) => file.name === name)
    if (found === undefined)
      throw new Error(
        `no file ${name}; there is ${files.map((file) => file.name).join(', ') || 'none'}`,
      )
    return found.text
  }

  #components(): AnyComponent[] {
    return this.messages.flatMap(({ components }) => flattenComponents(components))
  }
}

/** Every word of a message, a line a piece. */
function textOf({ content, components, embeds }: FakeMessage): string {
  const lines = flattenComponents(components).flatMap((component) => {
    if (component.type === 10) return [component.content]
    if (component.type === 2 && component.label !== undefined) return [`[${component.label}]`]
    return isMenu(component) ? [`[${component.placeholder ?? 'menu'}]`] : []
  })
  const told = embeds.map((embed) => JSON.stringify(embed))
  return [content, ...told, ...lines].filter((line) => line !== '').join('\n')
}

/** A menu of options, or of channels, roles or people. */
export function isMenu(
  component: AnyComponent,
): component is Extract<AnyComponent, { readonly type: 3 | 5 | 6 | 7 | 8 }> {
  return component.type === 3 || (component.type >= 5 && component.type <= 8)
}
