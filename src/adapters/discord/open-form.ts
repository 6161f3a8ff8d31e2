import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js'
import type { Block, Button, Message, Question } from '../../delivery/message.ts'
import { BoundedMap } from '../../feed/bounded-map.ts'

// https://discord.com/developers/docs/components/reference
const longestTitle = 45
const longestLabel = 45
const longestExample = 100
const longestAnswer = 1000

/** A form of one field; what is typed there is said behind the line of `customId`. */
export function openForm(
  customId: string,
  { title, label, example, value }: Question,
): APIModalInteractionResponseCallbackData {
  const kept = cut(value, longestAnswer)
  return {
    custom_id: customId,
    title: cut(title, longestTitle),
    components: [
      {
        type: ComponentType.Label,
        label: cut(label, longestLabel),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'words',
          style: TextInputStyle.Short,
          required: true,
          max_length: longestAnswer,
          ...(example === '' ? {} : { placeholder: cut(example, longestExample) }),
          ...(kept === '' ? {} : { value: kept }),
        },
      },
    ],
  }
}

/** What the buttons of answers ask for: an id has no room for it, and a form may not wait. */
export interface Questions {
  remember(personId: string, message: Message): void
  find(personId: string, line: string): Question | null
}

const rememberedQuestions = 5000

/** Remembers the questions asked last; after a restart the words on the button must do. */
export function createQuestions(): Questions {
  const asked = new BoundedMap<string, Question>(rememberedQuestions)
  return {
    remember(personId, { blocks }) {
      for (const { command, ask } of blocks.flatMap(buttonsOf))
        if (ask !== undefined) asked.set(`${personId} ${command}`, ask)
    },
    find: (personId, line) => asked.get(`${personId} ${line}`) ?? null,
  }
}

function buttonsOf(block: Block): readonly Button[] {
  if (block.kind === 'actions' || block.kind === 'story') return block.buttons
  if (block.kind !== 'menu') return []
  return block.items.flatMap(({ button, also }) => (also === undefined ? button : [button, also]))
}

/** Whole characters, as people see them. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length >= most) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
