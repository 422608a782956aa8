import { layoutWording } from '../../shared/wording/layout'
import { TickBox } from '../fields/TickBox'
import { PageFindings } from '../findings/PageFindings'
import { FormPage } from '../sections/FormPage'
import { AttachmentList } from './AttachmentList'
import { LastYearLayout } from './LastYearLayout'
import { LetterheadFields } from './LetterheadFields'
import { MarkFields } from './MarkFields'
import { useLayoutChange } from './use-layout-change'

/** What stands around the text: 封面, 目录, 红头, 附件. All of it may stay empty. */
export function LayoutPage() {
  return (
    <FormPage heading={layoutWording.heading}>
      <LastYearLayout />
      <PageFields />
      <LetterheadFields />
      <MarkFields />
      <AttachmentList />
      <PageFindings part={{ kind: 'layout' }} />
    </FormPage>
  )
}

function PageFields() {
  const { layout, change } = useLayoutChange()
  return (
    <section className="layout-group" aria-labelledby="layout-pages">
      <h2 id="layout-pages">{layoutWording.pages}</h2>
      <TickBox
        text={layoutWording.cover}
        help={layoutWording.coverHelp}
        isTicked={layout.cover}
        onTick={(cover) => {
          change('cover', { cover })
        }}
        fieldId="layout cover"
      />
      <TickBox
        text={layoutWording.contents}
        help={layoutWording.contentsHelp}
        isTicked={layout.contents}
        onTick={(contents) => {
          change('contents', { contents })
        }}
        fieldId="layout contents"
      />
      <TickBox
        text={layoutWording.seal}
        help={layoutWording.sealHelp}
        isTicked={layout.seal === 'room'}
        onTick={(isTicked) => {
          change('seal', { seal: isTicked ? 'room' : 'none' })
        }}
        fieldId="layout seal"
      />
    </section>
  )
}
