-- For wrk: asks in turn for what a file lists, and ends with one line of figures. A line of the file is a path, then
-- header fields, with tabs between.
local requests, turn = {}, 0

local function read(line)
  local path, headers = nil, {}
  for word in line:gmatch("[^\t]+") do
    if path then
      local name, value = word:match("^(.-): (.*)$")
      headers[name] = value
    else
      path = word
    end
  end
  return wrk.format("GET", path, headers)
end

function init(arguments)
  for line in io.lines(arguments[1]) do
    requests[#requests + 1] = read(line)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("figures %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
