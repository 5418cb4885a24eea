// Models of others: their SDKs, and what puts calls to them together.
import type {Rows} from '../row.ts'

export const aiSdk: Rows = {
  'Amazon Bedrock': {
    as: 'aws bedrock, =Bedrock',
    npm: `
      @aws-sdk/client-bedrock, @aws-sdk/client-bedrock-runtime, @aws-sdk/client-bedrock-agent-runtime,
      @ai-sdk/amazon-bedrock
    `,
    pypi: 'langchain-aws',
    go: 'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
    cargo: 'aws-sdk-bedrockruntime',
    maven: 'software.amazon.awssdk:bedrock, software.amazon.awssdk:bedrockruntime',
    nuget: 'AWSSDK.BedrockRuntime',
  },
  'Amazon SageMaker': {
    as: 'sagemaker',
    npm: '@aws-sdk/client-sagemaker, @aws-sdk/client-sagemaker-runtime',
    pypi: 'sagemaker',
    nuget: 'AWSSDK.SageMaker',
  },
  Anthropic: {
    as: 'anthropic claude',
    npm: `
      @anthropic-ai/sdk, @anthropic-ai/bedrock-sdk, @anthropic-ai/vertex-sdk, @anthropic-ai/claude-agent-sdk,
      @ai-sdk/anthropic
    `,
    pypi: 'anthropic, langchain-anthropic, claude-agent-sdk',
    go: 'github.com/anthropics/anthropic-sdk-go',
    maven: 'com.anthropic:*',
    rubygems: 'anthropic',
    nuget: 'Anthropic.SDK, Anthropic',
  },
  AssemblyAI: {npm: 'assemblyai', pypi: 'assemblyai'},
  AutoGen: {pypi: 'pyautogen, autogen-agentchat, autogen-core'},
  Cohere: {as: '=Cohere', npm: 'cohere-ai', pypi: 'cohere', go: 'github.com/cohere-ai/cohere-go'},
  CopilotKit: {npm: '@copilotkit/react-core, @copilotkit/react-ui, @copilotkit/runtime'},
  CrewAI: {as: 'crew ai', pypi: 'crewai, crewai-tools'},
  Deepgram: {npm: '@deepgram/sdk', pypi: 'deepgram-sdk'},
  Dialogflow: {npm: '@google-cloud/dialogflow, @google-cloud/dialogflow-cx', pypi: 'google-cloud-dialogflow'},
  DSPy: {pypi: 'dspy, dspy-ai'},
  ElevenLabs: {as: 'eleven labs', npm: 'elevenlabs, @elevenlabs/elevenlabs-js', pypi: 'elevenlabs'},
  Genkit: {npm: 'genkit, @genkit-ai/*'},
  'Google Gemini': {
    as: 'gemini api, =Gemini, vertex ai, google genai',
    npm: `
      @google/generative-ai, @google/genai, @google-cloud/vertexai, @google-cloud/aiplatform, @ai-sdk/google,
      @ai-sdk/google-vertex
    `,
    pypi: 'google-generativeai, google-genai, google-cloud-aiplatform, langchain-google-genai, vertexai',
    go: `
      github.com/google/generative-ai-go, google.golang.org/genai, cloud.google.com/go/vertexai,
      cloud.google.com/go/aiplatform
    `,
    maven: `
      com.google.genai:google-genai, com.google.cloud:google-cloud-vertexai, com.google.cloud:google-cloud-aiplatform
    `,
  },
  Groq: {npm: 'groq-sdk, @ai-sdk/groq', pypi: 'groq'},
  'Haystack AI': {as: 'deepset haystack', pypi: 'haystack-ai, farm-haystack'},
  'Hugging Face': {
    as: 'huggingface',
    npm: '@huggingface/inference, @huggingface/transformers, @xenova/transformers, @huggingface/hub',
    pypi: 'transformers, huggingface-hub, sentence-transformers, diffusers, datasets, accelerate, peft, optimum',
    cargo: 'candle-core, hf-hub',
    docker: 'ghcr.io/huggingface/text-generation-inference, ghcr.io/huggingface/text-embeddings-inference',
  },
  Instructor: {as: '~instructor', npm: '@instructor-ai/instructor', pypi: 'instructor'},
  LangChain: {
    as: 'lang chain',
    npm: 'langchain, @langchain/core, @langchain/community, @langchain/openai, @langchain/anthropic',
    pypi: 'langchain, langchain-core, langchain-community, langchain-text-splitters',
    go: 'github.com/tmc/langchaingo',
    cargo: 'langchain-rust',
    rubygems: 'langchainrb',
    nuget: 'LangChain',
  },
  LangChain4j: {maven: 'dev.langchain4j:*, io.quarkiverse.langchain4j:*'},
  Langfuse: {npm: 'langfuse, langfuse-langchain', pypi: 'langfuse', docker: 'langfuse/langfuse'},
  LangGraph: {npm: '@langchain/langgraph', pypi: 'langgraph'},
  LiteLLM: {pypi: 'litellm', docker: 'ghcr.io/berriai/litellm'},
  'llama.cpp': {
    as: 'llama cpp',
    npm: 'node-llama-cpp',
    pypi: 'llama-cpp-python',
    nuget: 'LLamaSharp',
    docker: 'ghcr.io/ggml-org/llama.cpp, ghcr.io/ggerganov/llama.cpp',
  },
  LlamaIndex: {as: 'llama index', npm: 'llamaindex', pypi: 'llama-index, llama-index-core'},
  Mastra: {npm: '@mastra/core, mastra'},
  'Microsoft.Extensions.AI': {
    as: 'microsoft extensions ai',
    nuget: 'Microsoft.Extensions.AI, Microsoft.Extensions.AI.*',
  },
  'Mistral AI': {
    as: 'mistralai, =Mistral',
    npm: '@mistralai/mistralai, @ai-sdk/mistral',
    pypi: 'mistralai, langchain-mistralai',
  },
  'Model Context Protocol': {
    as: '=MCP',
    npm: '@modelcontextprotocol/sdk',
    pypi: 'mcp, fastmcp',
    go: 'github.com/mark3labs/mcp-go, github.com/modelcontextprotocol/go-sdk',
    cargo: 'rmcp',
    maven: 'io.modelcontextprotocol.sdk:*',
    nuget: 'ModelContextProtocol, ModelContextProtocol.*',
  },
  Ollama: {
    npm: 'ollama, ollama-ai-provider',
    pypi: 'ollama, langchain-ollama',
    go: 'github.com/ollama/ollama',
    cargo: 'ollama-rs',
    nuget: 'OllamaSharp',
    docker: 'ollama/ollama',
    helm: 'ollama',
  },
  OpenAI: {
    as: 'open ai, azure openai, =GPT-4, chatgpt',
    npm: 'openai, @azure/openai, openai-edge, @ai-sdk/openai',
    pypi: 'openai, langchain-openai',
    go: 'github.com/sashabaranov/go-openai, github.com/openai/openai-go',
    cargo: 'async-openai',
    maven: 'com.openai:openai-java, com.theokanning.openai-gpt3-java:*, com.azure:azure-ai-openai',
    packagist: 'openai-php/client, openai-php/laravel',
    rubygems: 'ruby-openai, openai',
    nuget: 'OpenAI, Azure.AI.OpenAI, Betalgo.OpenAI',
  },
  'Pydantic AI': {as: 'pydanticai', pypi: 'pydantic-ai, pydantic-ai-slim'},
  Rasa: {as: '=Rasa', pypi: 'rasa, rasa-sdk', docker: 'rasa/rasa, rasa/rasa-sdk'},
  Replicate: {as: '~replicate', npm: 'replicate', pypi: 'replicate'},
  'Semantic Kernel': {
    pypi: 'semantic-kernel',
    maven: 'com.microsoft.semantic-kernel:*',
    nuget: 'Microsoft.SemanticKernel, Microsoft.SemanticKernel.*',
  },
  'Spring AI': {maven: 'org.springframework.ai:*'},
  'Together AI': {npm: 'together-ai', pypi: 'together'},
  'Vercel AI SDK': {as: 'vercel ai', npm: 'ai, @ai-sdk/react, @ai-sdk/vue, @ai-sdk/svelte, @ai-sdk/provider'},
  vLLM: {pypi: 'vllm', docker: 'vllm/vllm-openai'},
}
