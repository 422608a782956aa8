import { findAssetsFolder } from '../catalogue/assets-folder'
import { serveParent } from '../processes/serve-parent'
import { serveExports } from './serve-exports'

/** Entry of the export process, a utility process of the program: setting and painting never hold up the window. */

serveParent((port) => serveExports(port, findAssetsFolder()))
