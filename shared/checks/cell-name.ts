export { cellName, columnName, rowName } from '../report/cell-name'
