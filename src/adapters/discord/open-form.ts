import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js'
import type { Question } from '../../delivery/message.ts'

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
