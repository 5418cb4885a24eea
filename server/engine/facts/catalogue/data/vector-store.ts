// Where embeddings are kept and compared.
import type {Rows} from '../row.ts'

export const vectorStore: Rows = {
  Chroma: {
    as: 'chromadb, chroma db, =Chroma',
    npm: 'chromadb',
    pypi: 'chromadb, langchain-chroma',
    docker: 'chromadb/chroma, ghcr.io/chroma-core/chroma',
  },
  FAISS: {npm: 'faiss-node', pypi: 'faiss-cpu, faiss-gpu', cargo: 'faiss'},
  LanceDB: {npm: '@lancedb/lancedb, vectordb', pypi: 'lancedb, pylance', cargo: 'lancedb'},
  Milvus: {
    npm: '@zilliz/milvus2-sdk-node',
    pypi: 'pymilvus',
    go: 'github.com/milvus-io/milvus-sdk-go',
    maven: 'io.milvus:milvus-sdk-java',
    docker: 'milvusdb/milvus',
    helm: 'milvus',
  },
  pgvector: {
    npm: 'pgvector',
    pypi: 'pgvector',
    go: 'github.com/pgvector/pgvector-go',
    cargo: 'pgvector',
    maven: 'com.pgvector:pgvector',
    packagist: 'pgvector/pgvector',
    rubygems: 'pgvector, neighbor',
    nuget: 'Pgvector, Pgvector.EntityFrameworkCore',
  },
  Pinecone: {
    npm: '@pinecone-database/pinecone',
    pypi: 'pinecone, pinecone-client',
    go: 'github.com/pinecone-io/go-pinecone',
    maven: 'io.pinecone:pinecone-client',
    terraform: 'pinecone-io/pinecone',
  },
  Qdrant: {
    npm: '@qdrant/js-client-rest, @qdrant/qdrant-js',
    pypi: 'qdrant-client',
    go: 'github.com/qdrant/go-client',
    cargo: 'qdrant-client',
    maven: 'io.qdrant:client',
    nuget: 'Qdrant.Client',
    docker: 'qdrant/qdrant',
    helm: 'qdrant',
  },
  Weaviate: {
    npm: 'weaviate-client, weaviate-ts-client',
    pypi: 'weaviate-client',
    go: 'github.com/weaviate/weaviate-go-client',
    docker: 'semitechnologies/weaviate, cr.weaviate.io/semitechnologies/weaviate',
    helm: 'weaviate',
  },
}
