import { z } from 'zod'
import { entitySelect, stringSelect } from './component-schema.ts'

// https://discord.com/developers/docs/components/reference and interactions/receiving-and-responding
const id = z.int().min(0).optional()
const textInput = z
  .strictObject({
    type: z.literal(4),
    id,
    custom_id: z.string().min(1).max(100),
    style: z.union([z.literal(1), z.literal(2)]),
    label: z.string().min(1).max(45).optional(),
    min_length: z.int().min(0).max(4000).optional(),
    max_length: z.int().min(1).max(4000).optional(),
    required: z.boolean().optional(),
    value: z.string().max(4000).optional(),
    placeholder: z.string().max(100).optional(),
  })
  .refine(({ value = '', max_length: most = 4000 }) => value.length <= most, {
    path: ['value'],
    message: 'Longer than max_length',
  })
const inLabel = z.union([textInput, stringSelect, entitySelect])
const label = z.strictObject({
  type: z.literal(18),
  id,
  label: z.string().min(1).max(45),
  description: z.string().min(1).max(100).optional(),
  component: inLabel,
})
const row = z.strictObject({
  type: z.literal(1),
  id,
  components: z
    .array(textInput)
    .length(1)
    .refine(([input]) => input?.label !== undefined, 'A text input in a row has a label'),
})
const words = z.strictObject({ type: z.literal(10), id, content: z.string().min(1).max(4000) })

const formComponents = z
  .array(z.union([label, row, words]))
  .min(1)
  .max(5)

/** What opens a form: the `data` of callback type 9. Its other components (uploads, radio groups) are not known here. */
export const formSchema = z
  .strictObject({
    custom_id: z.string().min(1).max(100),
    title: z.string().min(1).max(45),
    components: z
      .array(z.union([label, row, words]))
      .min(1)
      .max(5),
  })
  .refine(
    ({ components }) => {
      const ids = fieldsOf(components).map((field) => field.input.custom_id)
      return new Set(ids).size === ids.length
    },
    { path: ['components'], message: 'Component custom id cannot be duplicated' },
  )

type FormInput = z.infer<typeof inLabel>

/** A form as the person sees it. */
export type Form = z.infer<typeof formSchema>

/** One question of a form. */
export interface FormField {
  readonly label: string
  readonly input: FormInput
  /** The place of the component that holds it. */
  readonly place: number
  readonly holder: 'label' | 'row'
}

/** The questions, in order. */
export function fieldsOf(components: z.infer<typeof formComponents>): FormField[] {
  return components.flatMap((component, place): FormField[] => {
    if (component.type === 18)
      return [{ label: component.label, input: component.component, place, holder: 'label' }]
    if (component.type === 1)
      return component.components.map((input) => ({
        label: input.label ?? '',
        input,
        place,
        holder: 'row',
      }))
    return []
  })
}

/** By label or `custom_id`: a text, or the values of a menu. */
export type GivenFields = Readonly<Record<string, string | readonly string[]>>

/** A form as it is sent. */
interface FilledForm {
  readonly components: readonly object[]
  /** Menus of people (5), roles (6), both (7) or channels (8), with the ids chosen. */
  readonly entities: readonly { readonly type: number; readonly ids: readonly string[] }[]
}

/**
 * The form with its answers; what is not given stays as it was filled in.
 * @throws Error with what the client would not let be sent
 */
export function fillForm(form: Form, given: GivenFields): FilledForm {
  const fields = fieldsOf(form.components)
  const all = fields.map((field) => field.label).join(', ')
  for (const name of Object.keys(given))
    if (!fields.some((field) => isNamed(field, name)))
      throw new Error(`the form "${form.title}" has no "${name}"; it asks: ${all}`)
  const answers = fields.map((field) => {
    const name = Object.keys(given).find((each) => isNamed(field, each))
    return { field, answer: fillField(field, name === undefined ? undefined : given[name]) }
  })
  const components = form.components.map(({ type }, place) => {
    const filled = answers.find(({ field }) => field.place === place)
    if (filled === undefined) return { type, id: place + 1 }
    const { field, answer } = filled
    return field.holder === 'label'
      ? { type, id: place + 1, component: answer }
      : { type, id: place + 1, components: [answer] }
  })
  const entities = answers.flatMap(({ answer: { type, values } }) =>
    type > 4 ? [{ type, ids: values ?? [] }] : [],
  )
  return { components, entities }
}

interface FieldAnswer {
  readonly type: number
  readonly custom_id: string
  readonly value?: string
  readonly values?: readonly string[]
}

function isNamed(field: FormField, name: string): boolean {
  return field.input.custom_id === name || field.label === name
}

function fillField(
  { label: asked, input }: FormField,
  given: GivenFields[string] | undefined,
): FieldAnswer {
  const { type, custom_id: customId } = input
  if (input.type === 4) {
    const value = given ?? input.value ?? ''
    if (typeof value !== 'string') throw new Error(`"${asked}" takes a text`)
    const { min_length: least = 0, max_length: most = 4000, required = true } = input
    if (required && value === '') throw new Error(`"${asked}" must be filled in`)
    if (value !== '' && (value.length < least || value.length > most))
      throw new Error(`"${asked}" takes ${least} to ${most} characters`)
    return { type, custom_id: customId, value }
  }
  const values = typeof given === 'string' ? [given] : [...(given ?? standingValues(input))]
  checkValues(input, values, asked, input.required ?? true)
  return { type, custom_id: customId, values }
}

/** What a menu has chosen before anybody touches it. */
function standingValues(menu: Exclude<FormInput, { readonly type: 4 }>): string[] {
  return menu.type === 3
    ? menu.options.filter((option) => option.default === true).map(({ value }) => value)
    : (menu.default_values ?? []).map((each) => each.id)
}

/** @throws Error when a client's menu would not let these values be chosen */
export function checkValues(
  menu: Exclude<FormInput, { readonly type: 4 }>,
  values: readonly string[],
  called: string,
  required: boolean,
): void {
  if (values.length === 0 && !required) return
  const { min_values: least = 1, max_values: most = 1 } = menu
  if (values.length < least || values.length > most)
    throw new Error(`"${called}" takes ${least} to ${most} values, not ${values.length}`)
  if (menu.type !== 3) return
  const strange = values.find((value) => !menu.options.some((option) => option.value === value))
  if (strange !== undefined)
    throw new Error(
      `"${called}" does not offer ${strange}; it offers ${menu.options.map((option) => option.value).join(', ')}`,
    )
}
