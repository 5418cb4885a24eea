// Editors of code and text inside products, and what lets several people write at once.
import type {Rows} from '../row.ts'

export const textEditor: Rows = {
  'Ace Editor': {npm: 'ace-builds, react-ace'},
  Automerge: {npm: '@automerge/automerge, automerge', cargo: 'automerge'},
  BlockNote: {npm: '@blocknote/core, @blocknote/react'},
  CKEditor: {
    npm: 'ckeditor4, ckeditor5, @ckeditor/ckeditor5-build-classic, @ckeditor/ckeditor5-react',
    pypi: 'django-ckeditor',
    rubygems: 'ckeditor',
  },
  CodeMirror: {as: 'code mirror', npm: 'codemirror, @codemirror/view, @codemirror/state, @uiw/react-codemirror'},
  'Draft.js': {as: 'draftjs', npm: 'draft-js'},
  'Editor.js': {as: 'editorjs', npm: '@editorjs/editorjs'},
  Lexical: {as: '~lexical', npm: 'lexical, @lexical/react'},
  'Monaco Editor': {as: '=Monaco, ~monaco', npm: 'monaco-editor, @monaco-editor/react, ngx-monaco-editor'},
  Plate: {as: '~plate', npm: 'platejs, @udecode/plate'},
  ProseMirror: {npm: 'prosemirror-view, prosemirror-state, prosemirror-model'},
  Quill: {as: '=Quill', npm: 'quill, react-quill, ngx-quill'},
  Slate: {as: '~slate, slatejs', npm: 'slate, slate-react'},
  TinyMCE: {npm: 'tinymce, @tinymce/tinymce-react, @tinymce/tinymce-angular', pypi: 'django-tinymce'},
  Tiptap: {as: 'tip tap', npm: '@tiptap/core, @tiptap/react, @tiptap/vue-3, @tiptap/starter-kit'},
  Trix: {as: '=Trix', npm: 'trix', rubygems: 'actiontext'},
  Yjs: {npm: 'yjs, y-websocket, y-protocols'},
}
