/** The library's public face: read RDF, keep a workspace, ask who says what, project a graph, query, validate, write. */
export type { Attestation, Qualifier } from "./claims/attestation.ts";
export { type Board, Boards } from "./claims/board.ts";
export { CERTAINTIES, type Certainty } from "./claims/certainty.ts";
export { Claims } from "./claims/claims.ts";
export { ClaimClocks, type Clock } from "./claims/clocks.ts";
export { draftsOf } from "./claims/drafts.ts";
export { compareHorizons, type HorizonComparison } from "./claims/horizon/compare.ts";
export type { Ground, HorizonRule, Reach } from "./claims/horizon/ground.ts";
export { type Horizon, HorizonDateError, type HorizonSpec, Horizons } from "./claims/horizon/horizon.ts";
export { horizonSparql } from "./claims/horizon/sparql.ts";
export type { Mention } from "./claims/mentions.ts";
export type { Position, Rivalry } from "./claims/rivalry.ts";
export { type Remainder, SourceCriticism, type SourceWeight } from "./claims/source-criticism.ts";
export type { SourceInfo } from "./claims/source-info.ts";
export { sourcesSparql } from "./claims/sources-sparql.ts";
export type { Standing, Statement } from "./claims/statement.ts";
export { type TestimonyStep, testimony } from "./claims/testimony.ts";
export { accept } from "./edits/accept.ts";
export { addAttestation, type FurtherEvidence } from "./edits/add-attestation.ts";
export { addClaim } from "./edits/add-claim.ts";
export { attestPlain } from "./edits/attest-plain.ts";
export { changeClaim } from "./edits/change-claim.ts";
export { changeType } from "./edits/change-type.ts";
export { clear } from "./edits/clear.ts";
export { clearVerdict } from "./edits/clear-verdict.ts";
export { createThing, type ThingDraft } from "./edits/create-thing.ts";
export { deleteClaim } from "./edits/delete-claim.ts";
export { type DeletePlan, deletePlan, deleteThing } from "./edits/delete-thing.ts";
export { deny } from "./edits/deny.ts";
export type { ClaimChanges, ClaimDraft, Evidence as ClaimEvidence, NewThing } from "./edits/draft.ts";
export { duplicate } from "./edits/duplicate.ts";
export type { Edit, EditContext } from "./edits/edit.ts";
export { EditError, type EditErrorCode } from "./edits/edit-error.ts";
export { Guard } from "./edits/guard.ts";
export { link } from "./edits/link.ts";
export { type MergePlan, merge, mergePlan } from "./edits/merge.ts";
export { mintIri } from "./edits/mint-iri.ts";
export { nextIdentifier } from "./edits/next-identifier.ts";
export { reject } from "./edits/reject.ts";
export { relabel } from "./edits/relabel.ts";
export { renameIri } from "./edits/rename-iri.ts";
export { type RevertibleStep, revert } from "./edits/revert.ts";
export { setValues } from "./edits/set-values.ts";
export { settle } from "./edits/settle.ts";
export { type SplitChoice, split } from "./edits/split.ts";
export { unmerge } from "./edits/unmerge.ts";
export { withdraw } from "./edits/withdraw.ts";
export { BIBLIOGRAPHY_FORMATS } from "./exchange/bibliography/formats.ts";
export { bibliographyItems } from "./exchange/bibliography/items.ts";
export { citedSources, sourcesAbout, sourcesOfView } from "./exchange/bibliography/selection.ts";
export { writeCardHtml } from "./exchange/card-html.ts";
export { NETWORK_FORMATS } from "./exchange/network/formats.ts";
export { drawnNetwork } from "./exchange/network/network.ts";
export { DARK, LIGHT, type PicturePalette, WHITE } from "./exchange/svg/palette.ts";
export { type PictureInput, writeSvg } from "./exchange/svg/picture.ts";
export { readViews } from "./exchange/views/read-views.ts";
export type { SavedView } from "./exchange/views/saved-view.ts";
export { viewsText } from "./exchange/views/write-views.ts";
export type { DossierGraph, EdgeAttributes, GraphPatch, NodeAttributes } from "./graph/dossier-graph.ts";
export { Evidence, type LineEvidence, type SetAside } from "./graph/evidence.ts";
export { FacetIndex, type FacetResult, type FacetValue } from "./graph/facets/facet-index.ts";
export { type FacetState, NO_FACETS, withValue } from "./graph/facets/state.ts";
export { firstFocus, stepsFrom } from "./graph/focus.ts";
export { layout } from "./graph/layout.ts";
export type { LayoutInput, LayoutResult } from "./graph/layout-input.ts";
export type { Measure, MeasureId } from "./graph/measures/measure.ts";
export {
  MEASURES,
  type Measured,
  type MeasureOptions,
  measure,
  measureInSlices,
  type Range,
  rangesOf,
} from "./graph/measures/measures.ts";
export { measureSparql, outwardRelations } from "./graph/measures/measures-sparql.ts";
export { type Network, type NetworkOptions, networkOf, type Reading } from "./graph/measures/network.ts";
export { type PathQueryOptions, pathSparql } from "./graph/paths/path-sparql.ts";
export {
  ASSERTED,
  findPaths,
  findPathsInSlices,
  type Path,
  type PathAnswer,
  type PathLine,
  type PathOptions,
  type PathStep,
  type PathWorld,
  REPORTED,
} from "./graph/paths/paths.ts";
export { telling } from "./graph/paths/ways.ts";
export { Projection } from "./graph/projection.ts";
export { buildView } from "./graph/view.ts";
export type { ViewEdge, ViewGraph, ViewNode, ViewSpec } from "./graph/view-graph.ts";
export type { ClassInfo } from "./model/class-info.ts";
export { type EdtfReading, readEdtf } from "./model/edtf.ts";
export type { Kind } from "./model/kind.ts";
export type { RelationInfo } from "./model/relation-info.ts";
export { type Hit, SearchIndex } from "./model/search.ts";
export { Vocabulary } from "./model/vocabulary.ts";
export { EmbeddedEngine } from "./query/embedded-engine.ts";
export type { QueryEngine, QueryOptions, QueryResult } from "./query/engine.ts";
export { startNodeWorker } from "./query/node-worker.ts";
export { QuerySyntaxError } from "./query/query-error.ts";
export { RESULT_FORMATS } from "./query/results/formats.ts";
export { detectSyntax } from "./rdf/detect.ts";
export { type ReadOptions, type ReadResult, readChunks, readText } from "./rdf/read.ts";
export { SYNTAXES, type Syntax, syntaxOfPath } from "./rdf/syntax.ts";
export { RdfSyntaxError } from "./rdf/syntax-error.ts";
export * from "./rdf/term.ts";
export { type WriteOptions, type WriteOrder, writeRdf } from "./rdf/write.ts";
export type { Finding, Severity } from "./shapes/finding.ts";
export { validate } from "./shapes/validation.ts";
export { compose, type Delta, EMPTY_DELTA, invert, isEmpty } from "./store/delta.ts";
export { type DossierDocument, documentGraph } from "./store/document.ts";
export { createQuadStore, type QuadSource, type QuadStore } from "./store/quad-store.ts";
export { type Change, type Commit, Workspace } from "./store/workspace.ts";
