/** A folder to call the command line in: a small case, claims, and files with something wrong in them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Call, call } from "./fake-io.ts";

export const PEOPLE = `PREFIX ex: <https://example.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
ex:jane a ex:Person ; rdfs:label "Jane Archer" ; ex:knows ex:walter .
ex:walter a ex:Person ; rdfs:label "Wałter" .
`;
export const CLAIMS = `PREFIX ex: <https://example.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX dos: <https://w3id.org/dossier/ns#>
ex:jane a dos:Person ; rdfs:label "Jane Archer" .
ex:guy a dos:Person ; rdfs:label "Guy Liddell" .
ex:guy-2 a dos:Person ; rdfs:label "Guy Burgess" .
ex:walter a dos:Person ; rdfs:label "Walter Krivitsky"@en ; dos:questionedBy ex:jane .
ex:C1 a dos:Claim ; dcterms:identifier "C1" ; rdf:reifies <<( ex:walter dos:questionedBy ex:jane )>> ;
  dos:statedIn ex:book ; dos:locator "ch. 5" ; dos:when "1940-01/1940-02"^^edtf:EDTF ;
  dos:certainty dos:certain ; dos:verdict dos:accepted .
ex:C2 a dos:Claim ; dcterms:identifier "C2" ; rdf:reifies <<( ex:walter dos:questionedBy ex:guy )>> ;
  dos:statedIn ex:book ; dos:certainty dos:contested ; dos:hedge "it is thought" .
ex:book a dos:Source ; rdfs:label "Smith 2018" .
`;
const MORE_CLAIMS = `${CLAIMS}
ex:C3 a dos:Claim ; dcterms:identifier "C3" ; rdf:reifies <<( ex:walter dos:questionedBy ex:guy-2 )>> ;
  dos:statedIn ex:part ; dos:locator "ch. 5, note 2" ; dos:certainty dos:contested .
ex:part a dos:Source ; rdfs:label "Smith 2018, ch. 5" .
`;

export interface CaseFolder {
  readonly root: string;
  put(path: string, text: string | Buffer): void;
  read(path: string): string;
  /** Calls the command line in the folder. */
  dossier(...argv: string[]): Promise<Call>;
  remove(): void;
}

export function caseFolder(): CaseFolder {
  const root = mkdtempSync(join(tmpdir(), "dossier-cli-"));
  const put = (path: string, text: string | Buffer): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put("case/people.ttl", PEOPLE);
  put("case/more/same.nt", "<https://example.org/jane> <https://example.org/knows> <https://example.org/walter> .\n");
  put("case/more/ask.rq", "ASK { ?s ex:knows ex:walter }");
  put("claims.ttl", CLAIMS);
  put("more-claims.ttl", MORE_CLAIMS);
  put("bad.ttl", "PREFIX ex: <urn:x:>\nex:a ex:b ex:c\nex:d ex:e ex:f .\n");
  put("bytes.ttl", Buffer.from([0x3c, 0xff, 0xfe]));
  put("notes.md", "Just words, and no triples.");
  put(
    "graphs.trig",
    "PREFIX ex: <https://example.org/>\nGRAPH ex:g { ex:a ex:p ex:b }\nGRAPH ex:h { ex:a ex:p ex:b }\n",
  );
  return {
    root,
    put,
    read: (path) => readFileSync(join(root, path), "utf8"),
    dossier: (...argv) => call(argv, { cwd: root }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
