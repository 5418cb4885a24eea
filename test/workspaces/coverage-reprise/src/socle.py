releves = []
