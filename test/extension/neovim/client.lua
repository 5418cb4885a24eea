-- Drives Relais in Neovim as a user's configuration would, and writes what came of it as JSON.
-- Written for Neovim 0.7, the oldest that we meet, by functions that newer ones still have.
local deadline = 15000

local function required(name)
  local value = os.getenv(name)
  assert(value and value ~= '', name .. ' is not set.')
  return value
end

local workspace = required('RELAIS_WORKSPACE')
local messages = {}

--- Opens a file and attaches the server to it, as an autocommand on the file type would.
local function open(client, path)
  vim.cmd('edit ' .. vim.fn.fnameescape(workspace .. '/' .. path))
  local buffer = vim.api.nvim_get_current_buf()
  assert(vim.lsp.buf_attach_client(buffer, client), 'The buffer cannot be attached.')
  return buffer
end

local function await(what, condition)
  assert(vim.wait(deadline, condition, 20), 'Timed out: ' .. what .. '\n' .. table.concat(messages, '\n'))
end

local function codes(buffer)
  return vim.tbl_map(function(each) return each.code end, vim.diagnostic.get(buffer))
end

--- The place of the first text in a buffer, counted as the protocol does; both are ASCII lines here.
local function place(buffer, text)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = string.find(line, text, 1, true)
    if column then
      return {
        textDocument = { uri = vim.uri_from_bufnr(buffer) },
        position = { line = row - 1, character = column - 1 },
      }
    end
  end
  error('There is no ' .. text)
end

local function request(client, buffer, method, params)
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, deadline))
  local answer = assert(answers[client], method .. ' was not answered.')
  assert(not answer.error, vim.inspect(answer.error))
  return answer.result
end

local function start()
  local client = vim.lsp.start_client({
    name = 'relais',
    cmd = { required('RELAIS_NODE'), required('RELAIS_PROGRAM'), 'lsp', '--stdio' },
    root_dir = workspace,
    workspace_folders = { { uri = vim.uri_from_fname(workspace), name = 'workspace' } },
    handlers = {
      ['window/logMessage'] = function(_, params) table.insert(messages, params.message) end,
    },
  })
  return assert(client, 'The server does not start.')
end

local client
local tests = {}

local function it(title, test)
  table.insert(tests, { title = 'Neovim ' .. title, test = test })
end

it('starts the server', function()
  client = start()
  await('the server is initialised', function()
    local found = vim.lsp.get_client_by_id(client)
    return found and found.initialized
  end)
end)

it('shows the findings of an open record', function()
  local buffer = open(client, 'docs/adr/0001-keep-records.md')
  await('diagnostics', function() return vim.tbl_contains(codes(buffer), 'decision/status-missing') end)
end)

it('drops a finding as soon as it is mended', function()
  local buffer = open(client, 'docs/adr/0001-keep-records.md')
  vim.api.nvim_buf_set_lines(buffer, 2, 2, false, { '## Status', '', 'Accepted', '' })
  await('fewer diagnostics', function() return not vim.tbl_contains(codes(buffer), 'decision/status-missing') end)
end)

it('shows the card of a decision that is named', function()
  local buffer = open(client, 'docs/adr/0002-use-postgresql.md')
  local hover = request(client, buffer, 'textDocument/hover', place(buffer, '0001-keep-records.md'))
  assert(hover and hover.contents, 'There is no hover.')
  local text = vim.inspect(hover.contents)
  assert(string.find(text, 'Keep records', 1, true), text)
end)

it('goes to the decision that is named', function()
  local buffer = open(client, 'docs/adr/0002-use-postgresql.md')
  local found = request(client, buffer, 'textDocument/definition', place(buffer, '0001-keep-records.md'))
  assert(string.find(vim.inspect(found), '0001-keep-records.md', 1, true), vim.inspect(found))
end)

it('renames a decision in every file that names it', function()
  local buffer = open(client, 'docs/adr/0002-use-postgresql.md')
  local params = place(buffer, '0001-keep-records.md')
  params.newName = required('RELAIS_NEW_NAME')
  local edit = request(client, buffer, 'textDocument/rename', params)
  assert(edit, 'There is no edit.')
  vim.lsp.util.apply_workspace_edit(edit, vim.lsp.get_client_by_id(client).offset_encoding)
  local lines = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  assert(not string.find(lines, '0001-keep-records.md', 1, true), lines)
end)

it('stops the server when it leaves', function()
  vim.lsp.stop_client(client)
  await('the server ends', function() return vim.lsp.get_client_by_id(client) == nil end)
end)

local outcome = { passed = {}, failed = {}, pending = 0 }
for _, each in ipairs(tests) do
  local well, problem = pcall(each.test)
  if well then
    table.insert(outcome.passed, each.title)
  else
    table.insert(outcome.failed, { title = each.title, error = tostring(problem) })
    -- What follows builds on what came before.
    break
  end
end
-- An empty table would be written as an object.
local written = vim.fn.json_encode(outcome):gsub('"(%a+)": *{}', '"%1": []')
vim.fn.writefile({ written }, required('RELAIS_SUITE_RESULT'))
vim.cmd(#outcome.failed == 0 and 'qall!' or 'cquit!')
