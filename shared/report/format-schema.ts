import { z } from 'zod'
import { moneyUnits } from './money.lexicon'
import { tableDefinitionSchema } from './table-format-schema'

/**
 * A report format: what a year's form asks for. Data in assets/formats/*.json, validated at load;
 * a new format is a new file and nothing else. What works with formats that were validated is in format.ts, so that it
 * loads without the schemas.
 */

/** A condition on a named figure of the format's tables; one that is not known yet is neither. */
export const figureConditionSchema = z.strictObject({ figure: z.string().min(1), is: z.enum(['zero', 'positive']) })

/** A condition on one answer of the section. */
export const factConditionSchema = z.strictObject({
  fact: z.string().min(1),
  /**
   * 'zero': answered 无, 0 or an empty list; 'positive': a number above 0 or a list with rows;
   * 'given': answered with something other than 无; 'unanswered': not answered; or one of the fact's choices.
   */
  is: z.union([z.enum(['zero', 'positive', 'given', 'unanswered']), z.strictObject({ choice: z.string() })]),
})

export const conditionSchema = z.union([factConditionSchema, figureConditionSchema])

/**
 * A sentence that follows from the facts, used when all conditions hold.
 * {year} {organ} {we} and {factId} are filled in; {factId.columnId} joins a list's column with 、,
 * {factId.length} counts its rows; {figure:figureId} is a named figure of the tables.
 */
export const stockSentenceSchema = z.strictObject({
  when: z.array(conditionSchema).default([]),
  text: z.string().min(1),
})

/** Sentences that make one paragraph. */
export const stockParagraphSchema = z.array(stockSentenceSchema).min(1)

const factBase = {
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: z.string().min(1),
  /** What counts here; shown beside the field. */
  help: z.string().optional(),
  /** Whether 无 is an answer to offer. */
  mayBeNone: z.boolean().default(true),
}

export const listColumnSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: z.string().min(1),
  kind: z.enum(['text', 'count', 'date', 'choice']),
  unit: z.string().optional(),
  choices: z.array(z.string()).optional(),
})

export const factDefinitionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...factBase, kind: z.literal('text') }),
  /** Whole number ≥ 0. */
  z.strictObject({ ...factBase, kind: z.literal('count'), unit: z.string() }),
  /** In the unit named (元 or 万元), ≥ 0. */
  z.strictObject({ ...factBase, kind: z.literal('money'), unit: z.enum(moneyUnits) }),
  z.strictObject({ ...factBase, kind: z.literal('date') }),
  z.strictObject({ ...factBase, kind: z.literal('choice'), choices: z.array(z.string()).min(2) }),
  z.strictObject({
    ...factBase,
    kind: z.literal('list'),
    /** What a row is: 渠道, 单位, 成员. */
    rowName: z.string().min(1),
    columns: z.array(listColumnSchema).min(1),
  }),
])

/** What a section must speak of, by words of which at least one must be there. */
export const requiredMentionSchema = z.strictObject({
  /** Named in the message: 信息处理费. */
  subject: z.string().min(1),
  words: z.array(z.string().min(1)).min(1),
  source: z.string().min(1),
  /** A named figure that holds the amount the section names, so that it cannot be less. */
  partOf: z.string().optional(),
})

/** A quantity of the tables that has a name: the sum of some cells. Read by stock sentences, checks, comparison and charts. */
export const namedFigureSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string().min(1),
  unit: z.string(),
  table: z.string().min(1),
  /** As [row, column]. */
  cells: z.array(z.tuple([z.string(), z.string()])).min(1),
  /**
   * Words by which running text states it, before the figure: 新收政府信息公开申请. … stands for any words of one matter
   * (收到…公开申请), {figure} for the figure where it is not at the end (收到{figure}…公开申请).
   */
  mentions: z.array(z.string().min(1)).default([]),
  /** Words that say there was none, behind 未, 没有 or 无: 收到…公开申请. */
  absence: z.array(z.string().min(1)).default([]),
  /** Words of which one must stand in the sentence, where `mentions` alone could speak of another matter. */
  near: z.array(z.string().min(1)).default([]),
})

/** Named figures that people like to see drawn. */
export const chartDefinitionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  unit: z.string(),
  /** Identifiers of named figures with the label of each in the chart. */
  figures: z.array(z.strictObject({ figure: z.string().min(1), label: z.string().min(1) })).min(1),
})

export const sectionDefinitionSchema = z.strictObject({
  meaning: z.string().min(1),
  heading: z.string().min(1),
  /** What belongs here, a point an entry; shown beside the section. */
  guidance: z.array(z.string()).min(1),
  facts: z.array(factDefinitionSchema),
  stock: z.array(stockParagraphSchema),
  /** Printed after the section's text. */
  tables: z.array(tableDefinitionSchema).default([]),
  mustMention: z.array(requiredMentionSchema).default([]),
  /** Source of the rule that the section must say something of substance: a problem and a measure, not 无. */
  mustHaveSubstance: z.string().optional(),
  /** Words of which a text on this has at least one; a longer text without any is on something else. */
  speaksOf: z.array(z.string().min(1)).default([]),
})

export const reportFormatSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** Document the format comes from. */
  source: z.string().min(1),
  description: z.string().min(1),
  /** First and last year it was asked for; null for no end. The year of a new report proposes the format. */
  years: z.strictObject({ from: z.number().int(), to: z.number().int().nullable() }),
  /** Lines of the title, with {organ} and {year}. */
  title: z.array(z.string()).min(1),
  opening: z.strictObject({ guidance: z.array(z.string()).min(1), stock: z.array(stockParagraphSchema) }),
  sections: z.array(sectionDefinitionSchema).min(1),
  /** Documents that reports in this format can no longer be based on, by words that name them, with what replaced them. */
  outdated: z.array(z.strictObject({ words: z.array(z.string().min(1)).min(1), instead: z.string().min(1) })).default([]),
  figures: z.array(namedFigureSchema).default([]),
  charts: z.array(chartDefinitionSchema).default([]),
})

/** What a section can be about, independent of format, with the headings it has been seen under. */
export const sectionMeaningSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: z.string().min(1),
  /** Headings in real reports that mean the same, without numbers and white space. */
  synonyms: z.array(z.string().min(1)),
  /** Words that point to this meaning in a heading, strongest first. */
  headingWords: z.array(z.string().min(1)),
  /** Words that point to this meaning in running text without headings. */
  textWords: z.array(z.string().min(1)),
})

export const meaningCatalogueSchema = z.array(sectionMeaningSchema).min(1)

export type FactCondition = z.infer<typeof factConditionSchema>
export type NamedFigure = z.infer<typeof namedFigureSchema>
export type ChartDefinition = z.infer<typeof chartDefinitionSchema>
export type Condition = z.infer<typeof conditionSchema>
export type StockParagraph = z.infer<typeof stockParagraphSchema>
export type ListColumn = z.infer<typeof listColumnSchema>
export type FactDefinition = z.infer<typeof factDefinitionSchema>
export type ListFactDefinition = Extract<FactDefinition, { kind: 'list' }>
export type SectionDefinition = z.infer<typeof sectionDefinitionSchema>
export type ReportFormat = z.infer<typeof reportFormatSchema>
export type SectionMeaning = z.infer<typeof sectionMeaningSchema>
export type MeaningCatalogue = z.infer<typeof meaningCatalogueSchema>
