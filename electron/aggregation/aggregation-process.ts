import { findAssetsFolder } from '../catalogue/assets-folder'
import { serveParent } from '../processes/serve-parent'
import { serveAggregation } from './serve-aggregation'

/** Entry of the aggregation process, a utility process of the program: reading a thousand reports never holds up the window. */

serveParent((port) => serveAggregation(port, findAssetsFolder()))
