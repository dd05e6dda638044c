import { afterAll, beforeAll, describe } from "vitest";
import { RemoteDossier } from "../../../src/query/remote/remote-dossier.ts";
import { ShippedDossier } from "../../data/shipped-dossier.ts";
import { type TestEndpoint, testEndpoint } from "../../server/endpoint-harness.ts";
import { facetsThere } from "./facets-there.ts";

describe("facets at our own server, which has RDF 1.2", () => {
  let served: TestEndpoint;
  let remote: RemoteDossier;
  beforeAll(async () => {
    served = await testEndpoint(Object.fromEntries(new ShippedDossier().dossierFiles.map((f) => [f.path, f.text])));
    remote = await RemoteDossier.open({ url: `http://127.0.0.1:${served.port}/sparql` }, { retries: 0 });
  });
  afterAll(() => served?.close());
  facetsThere(() => remote);
});
