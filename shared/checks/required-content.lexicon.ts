/** The text without marks, numbers of paragraphs and white space. */
export function plainText(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]+/gu, '')
}

/** Says nothing: empty, 无, 暂无, 没有, 本部门无此项情况. */
export const emptyAnswerPattern =
  /^(?:一|二|1|2|存在的?(?:主要)?问题(?:及改进情况)?|改进(?:情况|措施)|主要问题|情况|本年度?|目前|\d{4}年|我[局委办镇乡县区市处院站]|本(?:单位|机关|部门|局)|暂时|暂|尚|均|都|是|为|无|没有|未发现|不存在|不涉及|此项|该项|相关|任何|明显|问题|内容|事项|以上|这方面|的|略)*$/u
