import { webFonts } from './web-fonts.lexicon'

/** The look of an exported page on screen and paper, near to the printed report; nothing is loaded from anywhere. */
export const pageStyle = `
:root{color-scheme:light}
body{margin:0;background:#fff;color:#111;font:1.125rem/1.8 ${webFonts.body}}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2,h3,h4,h5,p{margin:0}
h1{margin:1.5rem 0 2rem;font:700 1.6rem/1.5 ${webFonts.title};text-align:center}
h2,h3,h4,h5{margin-top:.6em;font-size:1em;font-weight:400;line-height:1.8;text-indent:2em}
h2{font-family:${webFonts.heading1}}
h3,.lead{font-family:${webFonts.heading2}}
p{text-indent:2em;overflow-wrap:anywhere}
a{color:#0b4f9e}
.flush,.marks p,.list p{text-indent:0}
.marks{font-family:${webFonts.heading1}}
.organ-mark{margin:1.5rem 0;color:#c00;font:700 2.4rem/1.3 ${webFonts.title};text-align:center;text-indent:0}
.number{text-align:center;text-indent:0}
.signers{text-align:right}
.red-rule{margin:.5rem 0 2rem;border:0;border-top:2px solid #c00}
.page-mark{margin:0 0 1rem;text-align:center;text-indent:0;font-family:${webFonts.heading1}}
.list{margin-top:1.8em;padding-left:2em}
.list p+p{padding-left:3em}
.signature{margin-top:1.8em;text-align:right}
.signature p{text-indent:0;padding-right:2em}
.signature.seal p{padding-right:4em}
.attachment{margin-top:3rem}
.attachment>.label{font-family:${webFonts.heading1};text-indent:0}
.attachment>h2{margin:1rem 0;font:700 1.4rem/1.5 ${webFonts.title};text-align:center;text-indent:0}
.imprint{margin-top:3rem;border-top:2px solid;border-bottom:2px solid;font-size:.9em}
.imprint p{padding:.2em 1em;text-indent:0}
.imprint p+p{border-top:1px solid}
.issue{display:flex;flex-wrap:wrap;justify-content:space-between}
.table{margin:1rem 0;overflow-x:auto}
.table:focus-visible{outline:2px solid #0b4f9e}
table{width:100%;border-collapse:collapse;border:1.5px solid;font-size:.9rem;line-height:1.4}
caption{padding:.3em;font-family:${webFonts.heading1};text-align:center}
th,td{min-width:2em;padding:.3em .4em;border:1px solid;font-weight:400;text-align:center;vertical-align:middle}
.start{text-align:left}
th.start{min-width:6em}
figure{margin:1rem 0}
svg{display:block;width:100%;height:auto;font-family:${webFonts.body}}
figcaption{text-align:center;font-size:.95rem}
@media print{@page{size:A4;margin:37mm 26mm 35mm 28mm}body{font-size:16pt}main{max-width:none;padding:0}.table{overflow:visible}table{font-size:10.5pt}tr,figure,.signature{break-inside:avoid}thead{display:table-header-group}h1,h2,h3,h4,h5,caption{break-after:avoid}.attachment{break-before:page}}
`.trim()
