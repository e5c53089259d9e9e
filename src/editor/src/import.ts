// The page on which sources are imported. What reads files is loaded when a file is chosen that needs it.
import { watchImportForm } from './import/form'

watchImportForm()
